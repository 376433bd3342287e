package packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Recorder;

public final class Scenario {
    private final Recorder recorder = new Recorder();

    public void modelsOfOneNameAreToldApart() {
        packages.shop.Items.where(item -> item.stock().any(stored -> stored.amount().gt(0)))
                .where(item -> item.status().eq(packages.shop.Status.SOLD))
                .fetch(recorder)
                .blockLast();
        packages.stock.Items.where(item -> item.item().status().eq(packages.shop.Status.SOLD))
                .fetch(recorder)
                .blockLast();

        assertThat(recorder.lines()).containsExactly(
                "Item where some(Item.stock where amount > ?) and (status = ?) [0, SOLD]",
                "Item where item.status = ? [SOLD]");
    }

    public void theyAreCreatedTogether() {
        packages.shop.Items.create()
                .id(1)
                .status(packages.shop.Status.SOLD)
                .stock(stored -> stored.id(2).status(packages.stock.Status.STORED).amount(3))
                .exec(recorder)
                .onErrorComplete()
                .block();

        assertThat(recorder.lines())
                .containsExactly("Item(id, status) with stock Item(id, status, amount) [1, SOLD] with [[[2, STORED, 3]]]");
    }
}
