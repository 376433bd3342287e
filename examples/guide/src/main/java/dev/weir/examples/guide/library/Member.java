package dev.weir.examples.guide.library;

import dev.weir.Many;
import dev.weir.annotation.Auto;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

// guide:own-types-models/1
@Model
public record Member(@Key @Auto MemberId id, String name, @HasMany Many<Loan> loans) {}
// guide:end
