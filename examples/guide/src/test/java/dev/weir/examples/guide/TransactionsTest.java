package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Tag;
import dev.weir.examples.guide.blog.Tags;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
    private Blog blog;
    private Transactions page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Transactions(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void workIsCommittedOrRolledBack() {
        get(Authors.byEmail("ada@example.org")
                .update()
                .email("countess@example.org")
                .exec(blog.db()));
        assertThat(get(page.basic()).title()).isEqualTo("Untitled");
    }

    @Test
    void theHandleJoinsTheTransaction() {
        get(Tags.byName("java").delete().exec(blog.db()));
        assertThat(get(page.ambient())).isOne();
    }

    @Test
    void aNestedOneIsUndoneByItself() {
        assertThat(get(page.nested()).name()).isEqualTo("kept");
        assertThat(all(Tags.all().orderBy(t -> t.name().asc()).fetch(blog.db())))
                .extracting(Tag::name)
                .containsExactly("java", "kept");
    }

    @Test
    void optionsSayHow() {
        assertThat(get(page.options())).isEqualTo(5);
    }

    @Test
    void cancellingRollsBack() {
        assertThat(all(page.many().take(1))).extracting(Tag::name).containsExactly("a");
        assertThat(get(Tags.byName("a").exists(blog.db()))).isFalse();
        assertThat(all(page.many())).extracting(Tag::name).containsExactly("a", "b", "c");
        assertThat(get(Tags.byName("a").exists(blog.db()))).isTrue();
    }
}
