package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record User(@Key long id, Object anything) {}
//                                      ^ [WEIR-201] User.anything has the type Object, which cannot be stored; use a primitive or its box, String, byte[], BigDecimal, UUID, Instant, LocalDate, LocalTime, LocalDateTime or an enum
// --- in another file
package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Team(@Key long id) {}
// --- in another file
package app;

import demo.Team;
import demo.Teams;
import demo.User;
import demo.UserQuery;
//         ^ cannot find symbol
import demo.Users;
//         ^ cannot find symbol
import dev.weir.Executor;
import reactor.core.publisher.Flux;

final class Application {
    Flux<User> users(Executor executor) {
        UserQuery all = Users.all();
        return all.where(user -> user.id().gt(1L)).fetch(executor);
    }

    Flux<Team> teams(Executor executor) {
        return Teams.all().fetch(executor);
    }
}
