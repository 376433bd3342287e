package keys;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

/** The key is not first, and not side by side. */
@Model
public record Seat(boolean window, @Key String row, double price, @Key int number) {}
