package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

enum Level {}

@Model record User(
        @Key long id,
        Level level) {}
//            ^ [WEIR-205] User.level has the type Level, an enum without constants; give it at least one
