package demo;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(@Key long id, Missing missing) {}
//                               ^ cannot find symbol
//     ^ warning: [WEIR-105] nothing is generated for User and Todo, because of the type Missing of the component missing, which is not known; correct that first

@Model record Todo(@Key long id, long userId, @BelongsTo One<User> user) {}
