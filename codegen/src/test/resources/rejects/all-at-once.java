package demo;

import dev.weir.One;
import dev.weir.annotation.Auto;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Index("nam")
@Model(companion = "1st") record User(
//                        ^ [WEIR-104] User has no key; annotate the component that identifies an instance with @Key
//                        ^ [WEIR-310] @Index on User names nam, which is no component; did you mean name?
//                        ^ [WEIR-315] User has the companion "1st", which cannot be the name of a class; choose another name
        @Auto String name,
//                   ^ [WEIR-303] User.name is @Auto, but no values of the type String are made; make it a UUID or a long, or remove @Auto
        List<String> tags,
//                   ^ [WEIR-201] User.tags has the type List<String>, which cannot be stored; a component holds one value; put the items into a model of their own and link it with @HasMany Many<String>
        @Nullable int age,
//                    ^ [WEIR-202] User.age is @Nullable, but a value of the type int is always there; make it @Nullable Integer, or remove @Nullable
        @BelongsTo One<Team> team) {}
//                           ^ [WEIR-409] User.team needs a component that holds its link; add long teamId, long teamNumber to User, or name the one that does with @BelongsTo(key = ...)

@Model record Team(@Key @Auto long id, @Key @Auto long number) {}
//                                 ^ [WEIR-306] Team.id is made by increment but is one of several keys; make it the only key, or remove @Auto
//                                                     ^ [WEIR-306] Team.number is made by increment but is one of several keys; make it the only key, or remove @Auto
