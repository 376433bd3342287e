package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.core.error.ForeignKeyViolationException;
import dev.weir.examples.guide.shop.Categories;
import dev.weir.examples.guide.shop.Category;
import dev.weir.examples.guide.shop.Customer;
import dev.weir.examples.guide.shop.Customers;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/deleting.md}. */
public final class Deleting {
    private final Database db;

    public Deleting(Database db) {
        this.db = db;
    }

    public Mono<Void> customer(Customer ada) {
        // guide:deleting-customer
        Mono<Void> gone = Customers.delete(ada).exec(db); // the carts too; the reviews stay
        // guide:end
        return gone;
    }

    public Mono<String> kept(Customer ada) {
        // guide:deleting-kept
        Mono<String> answer = Customers.delete(ada)
                .exec(db)
                .thenReturn("deleted")
                .onErrorReturn(ForeignKeyViolationException.class, "there are invoices");
        // guide:end
        return answer;
    }

    public Mono<Void> tree(Category books) {
        // guide:deleting-tree
        Mono<Void> gone = Categories.delete(books).exec(db); // with all below, at any depth
        // guide:end
        return gone;
    }
}
