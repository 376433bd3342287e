package dev.weir.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.blog.Profiles;
import dev.weir.it.shapes.blog.Status;
import dev.weir.it.shapes.blog.Todos;
import dev.weir.it.shapes.blog.User;
import dev.weir.it.shapes.blog.UserModel;
import dev.weir.it.shapes.blog.Users;
import java.util.List;

class SmokeConformance {
    @Conformance
    void createsReadsAndIncludes(TestDb test) {
        Database db = test.open(UserModel.INSTANCE);
        User ada = Users.create()
                .name("Ada")
                .email("ada@example.org")
                .status(Status.ACTIVE)
                .todos(
                        Todos.create().title("x").done(true).priority(1),
                        Todos.create().title("y").done(false).priority(2))
                .profile(Profiles.create().bio("hi"))
                .exec(db)
                .block();
        System.out.println(test.ops());
        System.out.println(ada);
        List<User> users = Users.where(u -> u.todos().any(t -> t.done().isFalse()))
                .include(u -> u.todos(t -> t.orderBy(x -> x.title().desc())))
                .include(u -> u.profile())
                .fetch(db)
                .collectList()
                .block();
        System.out.println(users);
        assertThat(users).containsExactly(ada);
        System.out.println(Users.update(ada).age(3).exec(db).block());
        System.out.println(
                Users.update(ada).age(a -> a.plus(1)).name("B").exec(db).block());
        System.out.println(Users.all().delete().exec(db).block());
        System.out.println(test.ops());
    }
}
