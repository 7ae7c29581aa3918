@testable internal import Phrasing
