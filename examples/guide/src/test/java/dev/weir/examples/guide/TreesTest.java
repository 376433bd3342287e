package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Comment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreesTest {
    private Blog blog;
    private Trees page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Trees(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void anIncludeGoesAsDeepAsItIsWritten() {
        Comment root = all(page.levels(blog.looms())).get(0);
        Comment reply = get(page.reply(blog.looms(), root));
        Comment deeper = get(page.reply(blog.looms(), reply));

        Comment read = all(page.levels(blog.looms())).get(0);
        assertThat(read.replies().get()).containsExactly(reply);
        assertThat(read.replies().get().get(0).replies().get()).containsExactly(deeper);
        assertThat(read.replies().get().get(0).replies().get().get(0).replies().isLoaded())
                .isFalse();
    }

    @Test
    void aWholeTreeIsOneStatement() {
        Comment root = all(page.levels(blog.looms())).get(0);
        Comment reply = get(page.reply(blog.looms(), root));
        assertThat(get(page.whole(blog.looms()))).containsOnlyKeys(root.id()).containsValue(List.of(reply));
    }
}
