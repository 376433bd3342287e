package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Post;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
    private Blog blog;
    private Json page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Json(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void anAnswerHasWhatWasIncluded() {
        List<String> authors = all(page.authors());

        assertThat(authors).hasSize(3);
        assertThat(authors.get(0))
                .startsWith(
                        "{\"id\":\"" + blog.ada().id() + "\",\"name\":\"Ada\",\"email\":\"ada@example.org\",\"age\":36")
                .contains("\"posts\":[{", "\"title\":\"On looms\"", "\"publishedAt\":\"1970-01-01T00:00:00Z\"")
                .contains("\"profile\":{\"id\":1")
                .doesNotContain("\"author\":", "\"comments\"", "\"taggings\"");
        assertThat(authors.get(1)).contains("\"age\":17").endsWith("\"posts\":[],\"profile\":null}");
    }

    @Test
    void anAnswerIsReadAsItWasWritten() {
        Author ada = page.read(all(page.authors()).get(0));

        assertThat(ada).isEqualTo(blog.ada());
        assertThat(ada.posts().get()).extracting(Post::title).containsExactlyInAnyOrder("On engines", "On looms");
        assertThat(ada.posts().get()).noneMatch(post -> post.author().isLoaded());
        assertThat(ada.profile().get().orElseThrow().bio()).isEqualTo("Countess");
    }
}
