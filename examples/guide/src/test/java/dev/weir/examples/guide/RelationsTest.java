package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Comment;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Tag;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsTest {
    private Blog blog;
    private Relations page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Relations(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void includesFillHandles() {
        Author ada = all(page.include()).get(0);
        Post post = get(Posts.byId(blog.looms().id()).include(p -> p.author()).get(blog.db()));
        assertThat(page.handles(ada, post)).containsExactlyInAnyOrder(blog.engines(), blog.looms());
    }

    @Test
    void anIncludeMayLeaveSomeOut() {
        Author ada = named("Ada", all(page.some()));
        assertThat(ada.posts().get()).containsExactly(blog.looms());
        assertThat(ada.posts().isPartial()).isTrue();
    }

    @Test
    void includesGoDeep() {
        Post looms = named("Ada", all(page.deep())).posts().stream()
                .filter(blog.looms()::equals)
                .findFirst()
                .orElseThrow();
        assertThat(looms.comments().get()).extracting(Comment::text).containsExactly("First!");
        assertThat(looms.taggings().get().get(0).tag().get().name()).isEqualTo("java");
    }

    @Test
    void anInstanceAndAQueryLeadToWhatTheyAreRelatedTo() {
        assertThat(get(page.scope(blog.ada())).authorId()).isEqualTo(blog.ada().id());
        assertThat(all(page.ofQuery())).extracting(Tag::name).containsExactly("java");
    }

    private static Author named(String name, Iterable<Author> authors) {
        for (Author author : authors) {
            if (author.name().equals(name)) {
                return author;
            }
        }
        throw new AssertionError("no author " + name);
    }
}
