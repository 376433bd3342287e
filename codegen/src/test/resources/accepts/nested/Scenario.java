package nested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void generatedClassesAreNotNested() {
        Carts.findById(recorder, 1).block();
        Entries.where(entry -> entry.cart().size().eq(Shop.Size.LARGE)).fetch(recorder).blockLast();

        assertThat(recorder.lines())
                .containsExactly("Cart where id = ? limit 1 [1]", "Entry where cart.size = ? [LARGE]");
    }

    public void theModelIsCalledByItsWholeName() {
        assertThat(EntryModel.ID.name()).isEqualTo("nested.Shop.Parts.Entry");
    }
}
