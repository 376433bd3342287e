package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Post;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {
    private Blog blog;
    private Queries page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Queries(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void conditionsSelectWhatIsTrue() {
        assertThat(all(page.where())).extracting(Author::name).containsExactly("Ada");
        assertThat(all(page.comparisons())).isEmpty();
        assertThat(all(page.text())).extracting(Author::name).containsExactlyInAnyOrder("Ada", "Grace", "Bob");
        assertThat(all(page.fields())).extracting(Post::title).containsExactly("On engines");
    }

    @Test
    void anOptionalConditionMayBeLeftOut() {
        assertThat(all(page.search(null, null))).hasSize(3);
        assertThat(all(page.search("a", null))).extracting(Author::name).containsExactlyInAnyOrder("Ada", "Grace");
        assertThat(all(page.search("a", 18))).extracting(Author::name).containsExactly("Ada");
    }

    @Test
    void conditionsReachRelatedRows() {
        assertThat(all(page.relations())).extracting(Author::name).containsExactly("Ada");
        assertThat(all(page.count())).extracting(Author::name).containsExactly("Ada");
        assertThat(all(page.paths()))
                .extracting(Post::title)
                .containsExactlyInAnyOrder("On engines", "On looms", "On looms");
    }

    @Test
    void anOrderPlacesNulls() {
        assertThat(all(page.order())).extracting(Post::title).containsExactly("On looms", "On engines");
    }

    @Test
    void aQueryHasSeveralAnswers() {
        assertThat(get(page.answers())).isTrue();
        assertThat(all(page.finders(blog.looms()))).containsExactly(blog.engines());
    }
}
