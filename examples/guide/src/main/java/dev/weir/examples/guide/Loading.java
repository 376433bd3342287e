package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.NPlusOne;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.music.Playlist;
import dev.weir.examples.guide.music.Playlists;
import dev.weir.examples.guide.music.Tracks;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/loading.md}. */
public final class Loading {
    private final Database db;

    public Loading(Database db) {
        this.db = db;
    }

    public Mono<Author> one(Author ada) {
        // guide:loading-one
        Mono<Author> loaded = Authors.load(a -> a.posts().include(p -> p.comments()), a -> a.profile())
                .one(ada, db);
        // guide:end
        return loaded;
    }

    public Flux<Author> several(List<Author> authors, Flux<Author> stream) {
        // guide:loading-several
        Flux<Author> all = Authors.load(a -> a.posts()).all(authors, db);
        Flux<Author> streamed = stream.transform(Authors.load(a -> a.posts()).on(db));
        // guide:end
        return all.concatWith(streamed);
    }

    public Mono<Playlist> eager() {
        // guide:loading-eager-use
        Mono<Playlist> playlist = Playlists.create()
                .name("Monday")
                .tracks(Tracks.create().title("Blue"))
                .exec(db)
                .flatMap(created -> Playlists.getById(db, created.id())); // with its tracks
        // guide:end
        return playlist;
    }

    public Flux<Post> onePerAuthor() {
        // guide:loading-n-plus-one
        Flux<Post> posts = Authors.all()
                .fetch(db)
                .collectList()
                .flatMapIterable(authors -> authors)
                .concatMap(author -> Authors.posts(author).fetch(db)); // a statement for each of them
        // guide:end
        return posts;
    }

    public Flux<Post> watched(Flux<Post> posts) {
        // guide:loading-watch
        Flux<Post> watched = posts.contextWrite(NPlusOne.scope());
        // guide:end
        return watched;
    }

    public static Database strict(String url) {
        // guide:loading-settings
        Database db =
                Database.builder().url(url).nPlusOne(NPlusOne.fail().after(20)).build();
        // guide:end
        return db;
    }

    public Flux<Post> tested() {
        // guide:loading-failing
        Flux<Post> posts = NPlusOne.failing(onePerAuthor()); // onError if something was read one by one
        // guide:end
        return posts;
    }
}
