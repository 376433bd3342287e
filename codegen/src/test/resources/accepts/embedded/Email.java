package embedded;

import dev.weir.annotation.Embedded;
import java.util.Locale;

/** Its values have one form. */
@Embedded
public record Email(String address) {
    public Email {
        address = address.toLowerCase(Locale.ROOT);
    }
}
