package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.blog.Comment;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.blog.Posts;
import dev.weir.examples.guide.blog.Profile;
import dev.weir.examples.guide.blog.Profiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkingTest {
    private Blog blog;
    private Linking page;
    private Author grace;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Linking(blog.db());
        grace = get(Authors.getByEmail(blog.db(), "grace@example.org"));
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void anUpdateChangesWhatBelongsToAnInstance() {
        assertThat(get(page.update(grace, blog.engines(), blog.looms())).name()).isEqualTo("Grace H.");
        assertThat(all(Authors.posts(grace).fetch(blog.db())))
                .extracting(Post::title)
                .containsExactlyInAnyOrder("On bugs", "On engines");
        assertThat(all(Authors.posts(blog.ada()).fetch(blog.db())))
                .as("not Grace's, and so not deleted")
                .containsExactly(blog.looms());
    }

    @Test
    void anUpdateByQueryIsAboutOne() {
        assertThat(get(page.byQuery(blog.looms()))).isOne();
        assertThat(get(Authors.posts(grace).get(blog.db())).title()).isEqualTo("On looms");
    }

    @Test
    void aScopeLinksUnlinksAndReplaces() {
        assertThat(get(page.scope(grace, blog.ada(), blog.engines(), blog.looms())))
                .isOne();
        assertThat(get(Posts.all().get(blog.db())).authorId())
                .isEqualTo(blog.ada().id());
    }

    @Test
    void aHasOneIsSetMovedAndTakenAway() {
        Profile countess = get(Authors.profile(blog.ada()).get(blog.db()));
        page.one(grace, blog.ada(), countess).block();
        assertThat(get(Profiles.all().get(blog.db())).authorId()).isEqualTo(grace.id());
    }

    @Test
    void aBelongsToIsCreatedFirstOrCleared() {
        Comment first = get(Comments.all().get(blog.db()));
        Comment reply = get(Comments.replies(first)
                .create()
                .text("Second!")
                .post(blog.looms())
                .exec(blog.db()));
        assertThat(get(page.parents(blog.engines(), reply)).parentId()).isNull();
        assertThat(get(Posts.byId(blog.engines().id()).include(p -> p.author()).get(blog.db()))
                        .author()
                        .get()
                        .name())
                .isEqualTo("Edsger");
    }

    @Test
    void aNewInstanceTakesWhatIsThere() {
        Author heir = get(page.create(blog.engines(), blog.looms()));
        assertThat(heir.posts().get()).extracting(Post::title).containsExactly("On looms", "On engines");
        assertThat(heir.posts().get()).allMatch(post -> post.authorId().equals(heir.id()));
        assertThat(get(Authors.posts(blog.ada()).count(blog.db()))).isZero();
    }

    @Test
    void aNewInstanceTakesLists() {
        List<Post> there = List.of(blog.looms(), blog.engines());

        Author heir = get(page.lists(there, List.of("On verse", "On Greece")));

        assertThat(heir.posts().get())
                .extracting(Post::title)
                .containsExactly("On looms", "On engines", "On verse", "On Greece");
    }
}
