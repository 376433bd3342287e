package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

interface Shop {
    @Model(companion = "Items") record Product(@Key long id) {}

    @Model record Item(@Key long id) {}
//         ^ [WEIR-502] Items would be generated twice, for Shop.Product and for Shop.Item; rename a model, or a companion with @Model(companion = ...)
}
