package demo;

import dev.weir.annotation.Column;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(
//     ^ warning: [WEIR-105] nothing is generated for User, because of a value of the annotation @Column of the component name, which is not known; correct that first
        @Key long id,
        @Column(Missing.NAME) String name) {}
//              ^ cannot find symbol
