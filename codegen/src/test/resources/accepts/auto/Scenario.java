package auto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.ModelDefinition;
import dev.weir.codegen.testing.Recorder;
import dev.weir.core.schema.app.AutoValue;
import java.util.Optional;
import java.util.UUID;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void theStrategyIsInTheSchema() {
        assertThat(auto(ByTypeModel.INSTANCE, "id")).contains(AutoValue.UUID_V7);
        assertThat(auto(OrderedModel.INSTANCE, "id")).contains(AutoValue.UUID_V7);
        assertThat(auto(ScatteredModel.INSTANCE, "id")).contains(AutoValue.UUID_V4);
        assertThat(auto(CountedModel.INSTANCE, "id")).contains(AutoValue.INCREMENT);
        assertThat(auto(NumberedModel.INSTANCE, "id")).contains(AutoValue.INCREMENT);
        assertThat(auto(MarkedModel.INSTANCE, "mark")).contains(AutoValue.UUID_V7);
        assertThat(auto(MarkedModel.INSTANCE, "id")).isEmpty();
    }

    public void whatIsLeftOutIsMade() {
        Kinds.ByType made = ByTypes.create().name("a").exec(recorder).block();
        Kinds.Marked marked = Markeds.create().id("x").exec(recorder).block();

        assertThat(made).isEqualTo(new Kinds.ByType(Recorder.MADE, "a"));
        assertThat(marked).isEqualTo(new Kinds.Marked("x", Recorder.MADE));
    }

    public void whatTheDatabaseMakesIsNotSent() {
        Counteds.create().name("a").exec(recorder).onErrorComplete().block();
        Numbereds.create().name("b").id(4).exec(recorder).onErrorComplete().block();

        assertThat(recorder.lines()).containsExactly("Counted(name) [a]", "Numbered(id, name) [4, b]");
    }

    public void whatIsGivenIsTaken() {
        UUID own = new UUID(3, 4);

        assertThat(Scattereds.create().name("a").id(own).exec(recorder).block())
                .isEqualTo(new Kinds.Scattered(own, "a"));
    }

    private static Optional<AutoValue> auto(ModelDefinition<?> definition, String field) {
        return definition.model().field(field).orElseThrow().auto();
    }
}
