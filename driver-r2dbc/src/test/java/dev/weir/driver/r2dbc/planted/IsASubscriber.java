package dev.weir.driver.r2dbc.planted;

import reactor.core.publisher.BaseSubscriber;

final class IsASubscriber extends BaseSubscriber<Object> {}
