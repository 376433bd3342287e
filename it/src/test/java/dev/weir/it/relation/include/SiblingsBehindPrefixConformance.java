package dev.weir.it.relation.include;

import static dev.weir.it.harness.Results.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.Database;
import dev.weir.core.driver.Feature;
import dev.weir.it.harness.Conformance;
import dev.weir.it.harness.TestDb;
import dev.weir.it.shapes.rel.items.Brands;
import dev.weir.it.shapes.rel.items.Categories;
import dev.weir.it.shapes.rel.items.Category;
import dev.weir.it.shapes.rel.items.CategoryModel;
import dev.weir.it.shapes.rel.items.Items;
import dev.weir.it.shapes.rel.items.Suppliers;
import java.util.List;

/** Two relations behind the same one. */
final class SiblingsBehindPrefixConformance {
    @Conformance(requires = Feature.SORT)
    void siblingNestedIncludesOnSharedPrefixNonSql(TestDb test) {
        Database db = test.open(CategoryModel.INSTANCE);
        Category tools = only(Categories.create().name("Tools").exec(db));
        for (String letter : List.of("A", "B")) {
            only(Items.create()
                    .title(letter)
                    .category(tools)
                    .brand(Brands.create().name("Brand" + letter))
                    .supplier(Suppliers.create().name("Sup" + letter))
                    .exec(db));
        }
        test.forget();

        Category loaded = only(Categories.all()
                .include(c -> c.items(i -> i.orderBy(x -> x.title().asc()).include(x -> x.brand())))
                .include(c -> c.items(i -> i.orderBy(x -> x.title().asc()).include(x -> x.supplier())))
                .get(db));

        assertThat(loaded.items())
                .extracting(i -> i.brand().get().name(), i -> i.supplier().get().name())
                .containsExactly(tuple("BrandA", "SupA"), tuple("BrandB", "SupB"));
        assertThat(test.ops())
                .containsExactly("SELECT categories", "SELECT items", "SELECT brands", "SELECT suppliers");
    }
}
