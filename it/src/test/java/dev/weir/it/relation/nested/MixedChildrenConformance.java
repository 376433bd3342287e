package dev.weir.it.relation.nested;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.items.Brand;
import dev.weir.it.shapes.rel.items.Brands;
import dev.weir.it.shapes.rel.items.Categories;
import dev.weir.it.shapes.rel.items.Category;
import dev.weir.it.shapes.rel.items.CategoryModel;
import dev.weir.it.shapes.rel.items.Item;
import dev.weir.it.shapes.rel.items.Supplier;
import dev.weir.it.shapes.rel.items.Suppliers;

/** Children of one parent that are linked to their other parents in different ways. */
final class MixedChildrenConformance {
    @Conformance
    void childrenKeepTheOrderInWhichTheyWereGiven(TestDb test) {
        Database db = test.open(CategoryModel.INSTANCE);
        Brand known = only(Brands.create().name("known").exec(db));
        Supplier supplier = only(Suppliers.create().name("s").exec(db));

        Category tools = only(Categories.create()
                .name("Tools")
                .items(i -> i.title("a").brand(Brands.create().name("new a")).supplier(supplier))
                .items(i -> i.title("b").brand(known).supplier(supplier))
                .items(i -> i.title("c").brand(Brands.create().name("new c")).supplier(supplier))
                .exec(db));

        assertThat(tools.items()).extracting(Item::title).containsExactly("a", "b", "c");
        assertThat(tools.items().get().get(2).brand().get().name()).isEqualTo("new c");
        assertThat(tools.items().get().get(1).brandId()).isEqualTo(known.id());
    }
}
