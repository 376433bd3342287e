package relations;

import dev.weir.Many;
import dev.weir.annotation.HasMany;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record Seat(@Key String row, @Key int number, @HasMany Many<Ticket> tickets) {}
