package names;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model
public record OrderLine(@Key long orderNo, String articleID, String URLPath, int _count, int row2) {}
