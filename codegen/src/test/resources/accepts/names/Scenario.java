package names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;
import dev.weir.core.schema.app.Field;
import dev.weir.core.schema.app.Model;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void chosenNamesAreTaken() {
        Model model = PersonModel.INSTANCE.model();

        assertThat(model.table()).isEqualTo("Leute \"hier\"");
        assertThat(model.fields())
                .extracting(Field::column)
                .containsExactly("person_no", "first_name", "say \\ \"it\"");
        Register.findById(recorder, 1).block();
        assertThat(recorder.lines()).containsExactly("Person where id = ? limit 1 [1]");
    }

    public void othersFollowFromTheCode() {
        Model model = OrderLineModel.INSTANCE.model();

        assertThat(model.id().name()).isEqualTo("names.OrderLine");
        assertThat(model.table()).isEqualTo("order_lines");
        assertThat(model.fields())
                .extracting(Field::column)
                .containsExactly("order_no", "article_id", "url_path", "count", "row2");
    }

    public void pluralsAreEnglish() {
        assertThat(CategoryModel.INSTANCE.model().table()).isEqualTo("categories");
        assertThat(SheepModel.INSTANCE.model().table()).isEqualTo("sheep");
        assertThat(Categories.all()).isNotNull();
        assertThat(Sheeps.all()).isNotNull();
    }
}
