package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record Box<T>(@Key long id, T content) {}
//     ^ [WEIR-102] Box has type parameters, so that its components have no types; remove them
