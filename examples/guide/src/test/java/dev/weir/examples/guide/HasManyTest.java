package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.press.Editions;
import dev.weir.examples.guide.press.Headline;
import dev.weir.examples.guide.press.Writers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HasManyTest {
    private Blog blog;
    private HasMany page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new HasMany(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void anIncludeTakesSomeForEachInstance() {
        assertThat(all(page.read()))
                .filteredOn(author -> author.name().equals("Ada"))
                .allSatisfy(ada -> assertThat(ada.posts().get()).containsExactly(blog.looms()));
    }

    @Test
    void conditionsAskForAnyNoneAndTheirNumber() {
        assertThat(all(page.conditions())).extracting(Author::name).containsExactlyInAnyOrder("Ada", "Grace", "Bob");
    }

    @Test
    void aScopeIsAQueryForThem() {
        assertThat(all(page.scope(blog.ada()))).containsExactly(blog.engines());
    }

    @Test
    void theyAreCreatedWithTheirOwner() {
        assertThat(get(page.write()).posts().get())
                .extracting(Post::title)
                .containsExactly("On frequencies", "On films");
    }

    @Test
    void aModelOfSomeColumnsReadsNoMore() {
        get(Editions.create()
                .journal("Notes")
                .number(1)
                .articles(a -> a.title("On weirs").author(Writers.create().name("Ada")))
                .exec(blog.db()));
        assertThat(all(page.headlines()).get(0).headlines().get())
                .extracting(Headline::title)
                .containsExactly("On weirs");
    }

    @Test
    void aQueryLeadsOn() {
        assertThat(all(page.further())).containsExactly(blog.looms());
    }
}
