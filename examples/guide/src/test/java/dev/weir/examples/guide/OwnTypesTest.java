package dev.weir.examples.guide;

import static dev.weir.examples.guide.Blog.all;
import static dev.weir.examples.guide.Blog.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.Database;
import dev.weir.examples.guide.library.Isbn;
import dev.weir.examples.guide.library.LoanModel;
import dev.weir.examples.guide.library.Member;
import dev.weir.examples.guide.library.Members;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTypesTest {
    @Test
    void recordsStandForTheirValues(@TempDir Path folder) {
        Database db = Database.builder()
                .url("sqlite:" + folder.resolve("library.db"))
                .models(LoanModel.INSTANCE)
                .build();
        OwnTypes page = new OwnTypes(db);
        get(db.schema().create());
        Member ada = get(Members.create().name("Ada").exec(db));

        get(page.borrow(ada, new Isbn("9783161484100")));
        get(page.borrow(ada, new Isbn("1")));

        assertThat(get(page.byId(ada.id()))).isEqualTo(ada);
        assertThat(all(page.anyOf())).singleElement().satisfies(loan -> {
            assertThat(loan.memberId()).isEqualTo(ada.id());
            assertThat(loan.isbn()).isEqualTo(new Isbn("978-3-16-148410-0"));
        });
        get(db.close());
    }
}
