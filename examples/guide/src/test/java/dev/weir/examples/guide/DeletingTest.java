package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.examples.guide.shop.CartModel;
import dev.weir.examples.guide.shop.Carts;
import dev.weir.examples.guide.shop.Categories;
import dev.weir.examples.guide.shop.Category;
import dev.weir.examples.guide.shop.CategoryModel;
import dev.weir.examples.guide.shop.Customer;
import dev.weir.examples.guide.shop.Customers;
import dev.weir.examples.guide.shop.InvoiceModel;
import dev.weir.examples.guide.shop.Invoices;
import dev.weir.examples.guide.shop.Review;
import dev.weir.examples.guide.shop.ReviewModel;
import dev.weir.examples.guide.shop.Reviews;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeletingTest {
    private Database db;
    private Deleting page;
    private Customer ada;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Database.builder()
                .url("sqlite:" + folder.resolve("shop.db"))
                .models(CartModel.INSTANCE, ReviewModel.INSTANCE, InvoiceModel.INSTANCE, CategoryModel.INSTANCE)
                .build();
        get(db.schema().create());
        page = new Deleting(db);
        ada = get(Customers.create().name("Ada").exec(db));
        get(Carts.create().customer(ada).exec(db));
        get(Reviews.create().text("good").customer(ada).exec(db));
    }

    @AfterEach
    void close() {
        get(db.close());
    }

    @Test
    void whatBelongsToACustomerGoesOrStays() {
        get(page.customer(ada));

        assertThat(get(Customers.all().count(db))).isZero();
        assertThat(get(Carts.all().count(db))).isZero();
        assertThat(all(Reviews.all().fetch(db))).extracting(Review::customerId).containsOnlyNulls();
    }

    @Test
    void anInvoiceKeepsItsCustomer() {
        get(Invoices.create().cents(100).customer(ada).exec(db));

        assertThat(get(page.kept(ada))).isEqualTo("there are invoices");
        assertThat(get(Carts.all().count(db))).isOne();
        assertThat(get(Invoices.all().delete().exec(db))).isOne();
        assertThat(get(page.kept(ada))).isEqualTo("deleted");
    }

    @Test
    void aTreeGoesWithItsRoot() {
        Category books = get(Categories.create().name("books").exec(db));
        Category novels = get(Categories.children(books).create().name("novels").exec(db));
        get(Categories.children(novels).create().name("long ones").exec(db));

        get(page.tree(books));

        assertThat(get(Categories.all().count(db))).isZero();
    }
}
