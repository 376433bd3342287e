package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.core.error.ErrorCode;
import dev.weir.core.error.WeirException;
import dev.weir.examples.guide.blog.Author;
import dev.weir.examples.guide.blog.Authors;
import dev.weir.examples.guide.pages.Pages;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class ErrorsTest {
    private Blog blog;
    private Errors page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Errors(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void aDuplicateIsFoundByItsColumns() {
        assertThat(get(page.register("Ada", "ada@example.org"))).isEqualTo(blog.ada());
        assertThat(get(page.register("Joan", "joan@example.org")).name()).isEqualTo("Joan");
    }

    @Test
    void anErrorHasACode() {
        Mono<Author> absent = Authors.getByEmail(blog.db(), "nobody@example.org");
        assertThat(page.code(absent).blockOptional()).isEmpty();
    }

    @Test
    void thePageListsEveryError() {
        String text = Pages.text("errors");
        SoftAssertions softly = new SoftAssertions();
        for (ErrorCode code : ErrorCode.values()) {
            softly.assertThat(text).contains("`" + code + "`");
        }
        for (Class<?> kind : WeirException.class.getPermittedSubclasses()) {
            softly.assertThat(text).contains("`" + kind.getSimpleName() + "`");
        }
        softly.assertAll();
    }
}
