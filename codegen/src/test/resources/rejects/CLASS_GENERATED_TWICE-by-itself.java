package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model(companion = "UserPath") record User(@Key long id) {}
//                             ^ [WEIR-502] UserPath would be generated twice, for User and for User; rename a model, or a companion with @Model(companion = ...)
