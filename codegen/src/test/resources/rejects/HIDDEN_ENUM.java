package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(
        @Key long id,
        Level level) {
//            ^ [WEIR-206] User.level has the type User.Level, which cannot be seen by generated code; make the enum visible to its package
    private enum Level { LOW }
}
