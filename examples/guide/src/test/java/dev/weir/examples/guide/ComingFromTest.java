package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Post;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingFromTest {
    private Blog blog;
    private ComingFrom page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new ComingFrom(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void includesInPlaceOfJoinFetch() {
        assertThat(all(page.include()))
                .extracting(author -> author.posts().size())
                .containsExactly(2, 0, 0);
        assertThat(all(page.filtered()))
                .flatExtracting(author -> author.posts().get())
                .containsExactly(blog.engines());
    }

    @Test
    void conditionsMultiplyNoRows() {
        assertThat(all(page.conditions())).containsExactly(blog.ada());
    }

    @Test
    void writesAreStatements() {
        assertThat(get(page.write(blog.ada())).name()).isEqualTo("Ada L.");
        assertThat(all(Authors.posts(blog.ada()).fetch(blog.db())))
                .extracting(Post::title)
                .containsExactlyInAnyOrder("On engines", "On looms", "On numbers");
        assertThat(all(Authors.all().fetch(blog.db()))).extracting(Author::name).contains("Ada L.");
    }

    @Test
    void valuesAreSelected() {
        assertThat(all(page.select()))
                .containsExactlyInAnyOrder(
                        new ComingFrom.NameAndCount("Ada", 2),
                        new ComingFrom.NameAndCount("Grace", 0),
                        new ComingFrom.NameAndCount("Bob", 0));
    }
}
