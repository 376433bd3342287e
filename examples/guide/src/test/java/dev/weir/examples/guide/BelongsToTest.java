package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Comment;
import dev.weir.examples.guide.blog.Comments;
import dev.weir.examples.guide.blog.Post;
import dev.weir.examples.guide.press.Article;
import dev.weir.examples.guide.press.Articles;
import dev.weir.examples.guide.press.Editions;
import dev.weir.examples.guide.press.Writer;
import dev.weir.examples.guide.press.Writers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BelongsToTest {
    private Blog blog;
    private BelongsTo page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new BelongsTo(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void anIncludeGivesWhatItBelongsTo() {
        assertThat(all(page.read())).containsExactly("On looms, by Ada");
    }

    @Test
    void conditionsAndOrdersFollowTheLink() {
        assertThat(all(page.along())).containsExactly(blog.engines(), blog.looms());
    }

    @Test
    void anInstanceAndAQueryLeadToIt() {
        assertThat(all(page.from(blog.looms()))).containsExactly(blog.ada(), blog.ada());
    }

    @Test
    void itIsGivenByInstanceByKeyOrAsACreate() {
        List<Post> posts = all(page.write(blog.ada(), blog.ada().id()));
        assertThat(posts).hasSize(3);
        assertThat(posts.get(1).author().get()).extracting(Author::name).isEqualTo("Edsger");
        assertThat(posts.get(2).authorId()).isEqualTo(blog.ada().id());
    }

    @Test
    void anOptionalOneCanBeAbsentSetAndCleared() {
        Comment question = get(Comments.all().get(blog.db()));
        Comment answer =
                get(Comments.create().text("Second!").post(blog.looms()).exec(blog.db()));
        List<Comment> comments = all(page.optional(answer, question));
        assertThat(comments).containsSequence(question, answer);
        assertThat(comments.get(2).parentId()).isEqualTo(question.id());
        assertThat(comments.get(3).parentId()).isNull();
    }

    @Test
    void severalLinksLeadToOneModel() {
        Writer ada = get(Writers.create().name("Ada").exec(blog.db()));
        Writer bob = get(Writers.create().name("Bob").exec(blog.db()));
        get(Editions.create()
                .journal("Notes")
                .number(1)
                .articles(a -> a.title("A").author(ada).reviewer(bob))
                .articles(a -> a.title("B").author(bob))
                .exec(blog.db()));
        List<Article> articles = all(page.several(ada));
        assertThat(articles).extracting(Article::title).containsExactly("A", "B");
        assertThat(get(page.reviewer(articles.get(0)))).contains("Bob");
        assertThat(get(page.reviewer(articles.get(1)))).isEmpty();
    }

    @Test
    void aLinkMayBeOfSeveralComponents() {
        assertThat(all(page.composite()))
                .allSatisfy(
                        article -> assertThat(article.edition().get().number()).isEqualTo(12));
        assertThat(get(Articles.all().count(blog.db()))).isOne();
    }
}
