package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.examples.guide.blog.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.util.function.Tuples;

class ProjectionsTest {
    private Blog blog;
    private Projections page;

    @BeforeEach
    void open(@TempDir Path folder) {
        blog = Blog.open(folder);
        page = new Projections(blog.db());
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void valuesAreSelected() {
        assertThat(all(page.one())).containsExactly("On looms");
        assertThat(all(page.tuple()))
                .containsExactly(Tuples.of("Ada", 1L), Tuples.of("Bob", 0L), Tuples.of("Grace", 0L));
        assertThat(all(page.headlines()))
                .containsExactly(
                        new Projections.Headline("On engines", "Ada", 96),
                        new Projections.Headline("On looms", "Ada", 1));
        assertThat(all(page.distinct())).containsExactlyInAnyOrder(Status.DRAFT, Status.PUBLISHED);
    }

    @Test
    void whatMayBeNullIsOptional() {
        assertThat(get(page.age(blog.ada().id()))).isEqualTo(new Projections.Age("Ada", Optional.of(36)));
        assertThat(all(page.answered())).containsExactly(Optional.empty());
    }

    @Test
    void valuesOfRelatedRowsAreListed() {
        assertThat(all(page.list()))
                .extracting(listed -> listed.getT1() + listed.getT2().size())
                .containsExactly("Ada2", "Bob0", "Grace0");
        assertThat(all(page.shelves()))
                .startsWith(new Projections.Shelf(
                        "Ada",
                        List.of(new Projections.Line("On engines", 95, 0), new Projections.Line("On looms", 0, 1)),
                        List.of("On engines")))
                .hasSize(3);
    }

    @Test
    void includesAreJoined() {
        assertThat(all(page.joined()))
                .extracting(author -> author.name() + author.posts().size())
                .containsExactly("Ada2", "Bob0", "Grace0");
    }

    @Test
    void instancesAndRelationsAreSelected() {
        assertThat(all(page.instances()))
                .allSatisfy(counted ->
                        assertThat(counted.getT1().profile().isLoaded()).isTrue())
                .extracting(counted -> counted.getT2())
                .containsExactly(2L, 0L, 0L);
        assertThat(all(page.relations()).stream().mapToInt(List::size)).containsOnlyOnce(2, 1);
    }
}
