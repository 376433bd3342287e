package demo;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

final class Shop {
    @Model private record Order(@Key long id) {}
//                 ^ [WEIR-103] Order cannot be seen by the classes generated for it; let Order not be private

    private static final class Vault {
        @Model record Secret(@Key long id) {}
//             ^ [WEIR-103] Secret cannot be seen by the classes generated for it; let Vault not be private
    }
}
