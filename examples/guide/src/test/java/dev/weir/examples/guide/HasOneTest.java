package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Profile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HasOneTest {
    private Blog blog;
    private HasOne page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new HasOne(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void anIncludeKnowsWhetherThereIsOne() {
        assertThat(all(page.read())).containsExactly("Ada: Countess", "Bob: nothing known", "Grace: nothing known");
    }

    @Test
    void conditionsFollowIt() {
        assertThat(all(page.along())).extracting(Author::name).containsExactlyInAnyOrder("Ada", "Grace", "Bob");
    }

    @Test
    void itIsCreatedWithItsOwnerOrLater() {
        Author bob = get(Authors.where(a -> a.name().eq("Bob")).get(blog.db()));
        assertThat(all(page.write(bob))).extracting(Profile::bio).containsExactly("Mathematician", "Mathematician");
    }
}
