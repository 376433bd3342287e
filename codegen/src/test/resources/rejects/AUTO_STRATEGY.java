package demo;

import dev.weir.annotation.Auto;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.util.UUID;

@Model record User(
        @Key @Auto(Auto.Strategy.UUID_V7) long id,
//                                             ^ [WEIR-304] User.id is made as UUID_V7, which gives no long; make it a UUID, or choose another strategy
        @Auto(Auto.Strategy.UUID_V4) int token,
//                                       ^ [WEIR-304] User.token is made as UUID_V4, which gives no int; make it a UUID, or choose another strategy
        @Auto(Auto.Strategy.INCREMENT) UUID session) {}
//                                          ^ [WEIR-304] User.session is made as INCREMENT, which gives no UUID; make it a long, or choose another strategy
