package dev.weir.exec.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weir.core.error.InternalException;
import dev.weir.core.schema.mapping.MappingBuilder;
import dev.weir.core.stmt.Create;
import dev.weir.core.stmt.NewRow;
import dev.weir.core.value.Arguments;
import dev.weir.exec.decode.ModelRegistry;
import dev.weir.exec.testing.Blog;
import dev.weir.exec.testing.Profiles;
import dev.weir.exec.testing.blog.Profile;
import dev.weir.exec.testing.blog.ProfileModel;
import dev.weir.planner.Planner;
import dev.weir.planner.plan.Action;
import dev.weir.planner.plan.InsertNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsertBatchTest {
    private final InsertBatch<Profile> batch = new InsertBatch<>(node(), ProfileModel.INSTANCE, pending("a", "b"));

    /** An insert of profiles of nobody, whose numbers the database makes. */
    private static InsertNode node() {
        ModelRegistry models = ModelRegistry.of(List.of(ProfileModel.INSTANCE));
        Create create = new Create(
                ProfileModel.ID,
                List.of(ProfileModel.Fields.USER_ID.id(), ProfileModel.Fields.BIO.id()),
                List.of(),
                List.of());
        Action planned = new Planner(MappingBuilder.build(models.schema(), Profiles.SQL), Profiles.SQL, 3)
                .plan(create)
                .action();
        return ((Action.InsertAll) planned).root();
    }

    private static List<InsertBatch.Pending> pending(String... bios) {
        return List.of(bios).stream()
                .map(bio -> new Arguments.Builder(2).nil().object(bio).build())
                .map(values -> new InsertBatch.Pending(new NewRow(values, List.of(), List.of(), 0), Optional.empty()))
                .toList();
    }

    @Test
    void laysOutTheSlotsOfEachRow() {
        assertThat(batch.arguments())
                .containsExactly(
                        new Arguments.Builder(2).nil().object("a").build(),
                        new Arguments.Builder(2).nil().object("b").build());
    }

    @Test
    void joinsWhatWasGivenToWhatWasMade() {
        batch.made(Blog.number(8));
        batch.made(Blog.number(7));
        batch.complete();

        assertThat(batch.values(1))
                .isEqualTo(new Arguments.Builder(3).integer(7).nil().object("b").build());
        assertThat(batch.inserted())
                .extracting(inserted ->
                        inserted.instance().id() + inserted.instance().bio())
                .containsExactly("8a", "7b");
    }

    @Test
    void needsAnAnswerForEachRow() {
        batch.made(Blog.number(8));

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(batch::complete)
                .withMessageContaining("1 of 2");
    }
}
