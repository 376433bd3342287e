package demo;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(
        @Key @Auto String id,
//                        ^ [WEIR-303] User.id is @Auto, but no values of the type String are made; make it a UUID or a long, or remove @Auto
        @Auto double score) {}
//                   ^ [WEIR-303] User.score is @Auto, but no values of the type double are made; make it a UUID or a long, or remove @Auto
