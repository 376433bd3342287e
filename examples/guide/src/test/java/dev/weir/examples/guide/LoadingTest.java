package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.core.error.NPlusOneException;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.music.Playlist;
import dev.weir.examples.guide.music.Track;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class LoadingTest {
    private Path folder;
    private Blog blog;
    private Loading page;

    @BeforeEach
    void open(@TempDir Path empty) {
        folder = empty;
        blog = Blog.open(folder);
        page = new Loading(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void relationsAreLoadedIntoWhatIsThere() {
        Author ada = get(Authors.getById(blog.db(), blog.ada().id()));

        Author loaded = get(page.one(ada));

        assertThat(loaded.posts().get()).containsExactlyInAnyOrder(blog.engines(), blog.looms());
        assertThat(loaded.posts().get()).allMatch(post -> post.comments().isLoaded());
        assertThat(loaded.profile().get()).isPresent();
        assertThat(ada.posts().isLoaded()).isFalse();
        List<Author> authors = all(Authors.all().fetch(blog.db()));
        assertThat(all(page.several(authors, Flux.fromIterable(authors))))
                .hasSize(6)
                .allMatch(author -> author.posts().isLoaded());
    }

    @Test
    void whatIsEagerIsAlwaysThere() {
        Playlist monday = get(page.eager());

        assertThat(monday.tracks().get()).extracting(Track::title).containsExactly("Blue");
    }

    @Test
    void readsOfOneAreNoticed() {
        assertThat(all(page.watched(page.onePerAuthor()))).hasSize(2);
        assertThat(all(page.tested())).as("of three authors").hasSize(2);
        IntStream.range(0, 20)
                .forEach(i -> get(
                        Authors.create().name("a" + i).email(i + "@example.org").exec(blog.db())));

        StepVerifier.create(page.tested().then()).verifyError(NPlusOneException.class);
        assertThat(all(page.watched(page.onePerAuthor())))
                .as("a warning is enough")
                .hasSize(2);
        Database strict = Loading.strict("sqlite:" + folder.resolve("blog.db"));
        Loading refusing = new Loading(strict);
        StepVerifier.create(refusing.watched(refusing.onePerAuthor()).then())
                .verifyErrorSatisfies(error -> assertThat(error)
                        .isInstanceOf(NPlusOneException.class)
                        .hasMessageContaining("Post was read by its authorId 20 times, one instance at a time:"
                                + " Author.posts; add .include(a -> a.posts()) to the query"));
        get(strict.close());
    }
}
