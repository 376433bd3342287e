package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

interface Shop {
    @Model(companion = "Items") record Product(@Key long id) {}
//                              ^ [WEIR-502] Items would be generated twice, for Shop.Item and for Shop.Product; rename a model, or a companion with @Model(companion = ...)

    @Model record Item(@Key long id) {}
}
