package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Status;
import dev.weir.examples.guide.blog.Tags;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritesTest {
    private Blog blog;
    private Writes page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Writes(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void aCreateGivesWhatIsInTheDatabase() {
        get(Authors.update(blog.ada()).email("countess@example.org").exec(blog.db()));
        Author ada = get(page.create());
        assertThat(get(Authors.getById(blog.db(), ada.id()))).isEqualTo(ada);
        assertThat(all(page.links(ada))).extracting(Post::title).containsExactly("On engines", "On looms");
        assertThat(get(Authors.byEmail("joseph@example.org").posts().count(blog.db())))
                .isOne();
    }

    @Test
    void aCreateBringsItsChildren() {
        get(Authors.byEmail("grace@example.org").delete().exec(blog.db()));
        Author grace = get(page.nested());
        assertThat(grace.posts().get()).extracting(Post::title).containsExactly("On compilers");
        assertThat(grace.profile().get())
                .hasValueSatisfying(profile -> assertThat(profile.authorId()).isEqualTo(grace.id()));
        Post tagged = get(page.through(grace));
        assertThat(get(Posts.byId(tagged.id()).taggings().tag().get(blog.db())).name())
                .isEqualTo("history");
    }

    @Test
    void writesOfABatchTakeEffectTogether() {
        Post post = get(page.links(blog.ada()).next());
        Author frances = get(page.batch(post, blog.ada()));
        assertThat(get(Authors.byEmail("barbara@example.org").count(blog.db()))).isOne();
        assertThat(get(Posts.getById(blog.db(), post.id())).status()).isEqualTo(Status.PUBLISHED);
        assertThat(frances.age()).isEqualTo(37);
    }

    @Test
    void whatNeedNotBeAWholeIsCreatedAsWell() {
        assertThat(all(page.nonAtomic(List.of(Authors.create().name("Alan").email("alan@example.org")))))
                .hasSize(1);
    }

    @Test
    void manyAreCreatedInOrder() {
        assertThat(all(page.many())).extracting(Author::name).containsExactly("Alan", "Edsger");
    }

    @Test
    void updatesChangeAnInstanceOrWhatAQuerySelects() {
        assertThat(get(page.updateMany())).isOne();
        Post published = get(page.update(blog.engines()));
        assertThat(published.views()).isOne();
        assertThat(published.status()).isEqualTo(Status.PUBLISHED);
        assertThat(get(Posts.getById(blog.db(), published.id()))).isEqualTo(published);
    }

    @Test
    void deletesTakeAlongWhatCannotBeAlone() {
        assertThat(get(page.delete(blog.looms()))).isZero();
        assertThat(get(Comments.all().count(blog.db()))).isZero();
        assertThat(get(Tags.all().count(blog.db()))).isOne();
    }
}
