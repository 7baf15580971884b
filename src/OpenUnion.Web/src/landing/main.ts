import { offerExample } from './example';
import { showFigures } from './figures';
import { chooseLanguage } from './language';

chooseLanguage();
offerExample();
void showFigures();
