@testable internal import Validation
