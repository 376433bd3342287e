package dev.weir.examples.guide.library;

import dev.weir.annotation.Embedded;
import java.util.UUID;

// guide:own-types-records/1
@Embedded
public record MemberId(UUID value) {}
// guide:end
