package dev.weir.examples.guide.todo;

import dev.weir.Database;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The program of the README, piece by piece. */
public final class TodoApp {
    private final Database db;

    public TodoApp(Database db) {
        this.db = db;
    }

    /** Opens the database of a file. */
    public static Database open(String url) {
        // guide:readme-open
        Database db = Database.builder().url(url).build(); // "sqlite:app.db"; finds the models, connects on first use
        // guide:end
        return db;
    }

    /** Creates the tables, and a user with two todos. */
    public Mono<User> ada() {
        // guide:readme-create
        Mono<User> ada = db.schema()
                .create()
                .then(Users.create()
                        .name("Ada")
                        .email("ada@example.org")
                        .todos(
                                Todos.create().title("write the first program").done(true),
                                Todos.create().title("publish the notes").done(false))
                        .exec(db)); // one transaction; leave out email(...) and it does not compile
        // guide:end
        return ada;
    }

    // guide:readme-query
    public Flux<User> busyUsers() {
        return Users.where(u -> u.todos().any(t -> t.done().isFalse()))
                .include(u -> u.todos())
                .orderBy(u -> u.name().asc())
                .fetch(db); // streams: one statement, and one for the todos of every 256 users
    }
    // guide:end

    /** Looks a user up by a unique component. */
    public Mono<User> find() {
        // guide:start-find
        Mono<User> found = Users.findByEmail(db, "ada@example.org"); // empty if there is none
        Mono<User> got = Users.getByEmail(db, "ada@example.org"); // RecordNotFoundException if there is none
        // guide:end
        return found.zipWith(got, (one, other) -> one);
    }

    /** Reads what an include has loaded. */
    public Flux<String> openTitles() {
        // guide:start-handles
        Flux<String> open = Users.all()
                .include(u -> u.todos())
                .fetch(db)
                .flatMapIterable(user -> user.todos().get()) // a List<Todo>; there because it was included
                .filter(todo -> !todo.done())
                .map(Todo::title);
        // guide:end
        return open;
    }

    /** Changes an instance, then the rows of a query, then deletes. */
    public Mono<Long> change(User ada) {
        // guide:start-change
        Mono<User> renamed = Users.update(ada).name("Ada Lovelace").exec(db); // the record as it is afterwards
        Mono<Long> finished = Todos.where(t -> t.user().email().eq("ada@example.org"))
                .update()
                .done(true)
                .exec(db); // how many rows
        Mono<Void> gone = Users.delete(ada).exec(db); // with her todos, since a todo cannot be without a user
        // guide:end
        return renamed.then(finished).flatMap(rows -> gone.thenReturn(rows));
    }
}
