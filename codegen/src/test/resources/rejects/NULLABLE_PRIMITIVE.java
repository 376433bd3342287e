package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import org.jspecify.annotations.Nullable;

@Model record User(
        @Key long id,
        @Nullable int age,
//                    ^ [WEIR-202] User.age is @Nullable, but a value of the type int is always there; make it @Nullable Integer, or remove @Nullable
        @Nullable boolean active) {}
//                        ^ [WEIR-202] User.active is @Nullable, but a value of the type boolean is always there; make it @Nullable Boolean, or remove @Nullable
