package dev.weir.examples.guide.library;

import dev.weir.annotation.Embedded;

// guide:own-types-records/2
@Embedded
public record Isbn(String digits) {
    public Isbn {
        digits = digits.replace("-", ""); // one form for all of them
    }
}
// guide:end
