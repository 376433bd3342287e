package dev.weir.examples.guide;

import dev.weir.Database;
import dev.weir.examples.guide.library.Isbn;
import dev.weir.examples.guide.library.Loan;
import dev.weir.examples.guide.library.Loans;
import dev.weir.examples.guide.library.Member;
import dev.weir.examples.guide.library.MemberId;
import dev.weir.examples.guide.library.Members;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The code of {@code docs/guide/own-types.md}. */
public final class OwnTypes {
    private final Database db;

    public OwnTypes(Database db) {
        this.db = db;
    }

    public Mono<Loan> borrow(Member ada, Isbn isbn) {
        // guide:own-types-create
        Mono<Loan> loan = Loans.create().isbn(isbn).member(ada).exec(db); // or memberId(ada.id())
        // guide:end
        return loan;
    }

    public Mono<Member> byId(MemberId id) {
        // guide:own-types-key
        Mono<Member> ada = Members.getById(db, id); // a UUID does not compile, nor does the id of a loan
        // guide:end
        return ada;
    }

    public Flux<Loan> anyOf() {
        // guide:own-types-conditions
        Flux<Loan> loans = Loans.where(l -> l.isbn()
                        .in(List.of(new Isbn("978-3-16-148410-0"), new Isbn("0-306-40615-2")))
                        .and(l.replacement().isNull()))
                .orderBy(l -> l.isbn().asc())
                .fetch(db);
        // guide:end
        return loans;
    }
}
